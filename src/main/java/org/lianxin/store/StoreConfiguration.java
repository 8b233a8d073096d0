package org.lianxin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the store; what is missing is said at start, not at the first upload. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

  @Bean
  BlobStore blobStore(StoreSettings settings) throws IOException {
    return settings.store() == StoreSettings.Kind.S3 ? s3(settings) : folder(settings);
  }

  private static BlobStore s3(StoreSettings settings) {
    var s3 = settings.s3();
    if (s3 == null
        || s3.endpoint() == null
        || Stream.of(s3.bucket(), s3.accessKey(), s3.secretKey())
            .anyMatch(value -> value == null || value.isBlank())) {
      throw new IllegalStateException(
          "Set LIANXIN_S3_ENDPOINT, LIANXIN_S3_BUCKET, LIANXIN_S3_ACCESS_KEY and"
              + " LIANXIN_S3_SECRET_KEY, or keep files in a folder (README, \"Files\")");
    }
    return new S3Store(s3);
  }

  private static BlobStore folder(StoreSettings settings) throws IOException {
    var store = new FolderStore(settings.folder());
    if (!Files.isWritable(store.workFolder())) {
      throw new IllegalStateException(
          "The folder of the files cannot be written to: " + settings.folder());
    }
    return store;
  }
}
