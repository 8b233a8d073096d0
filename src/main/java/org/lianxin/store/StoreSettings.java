package org.lianxin.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the files lie.
 *
 * @param folder for {@link Kind#FOLDER}
 * @param s3 for {@link Kind#S3}
 */
@ConfigurationProperties("lianxin.files")
record StoreSettings(@DefaultValue("folder") Kind store, Path folder, @Nullable S3 s3) {

  enum Kind {
    FOLDER,
    S3
  }

  /**
   * A bucket.
   *
   * @param pathStyle whether the bucket stands in the path of an address, not in its host name
   * @param timeout for connecting, and for each answer
   */
  record S3(
      URI endpoint,
      @DefaultValue("us-east-1") String region,
      String bucket,
      String accessKey,
      String secretKey,
      @DefaultValue("true") boolean pathStyle,
      @DefaultValue("20s") Duration timeout) {

    /** Its text is never to hold the secret. */
    @Override
    public String toString() {
      return endpoint + "/" + bucket;
    }
  }
}
