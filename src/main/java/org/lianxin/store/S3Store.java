package org.lianxin.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.beans.factory.DisposableBean;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Blobs as objects of a bucket, each with its address as key. */
class S3Store implements BlobStore, DisposableBean {

  private final S3Client client;
  private final String bucket;

  S3Store(StoreSettings.S3 settings) {
    bucket = settings.bucket();
    client =
        S3Client.builder()
            .endpointOverride(settings.endpoint())
            .region(Region.of(settings.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(settings.timeout())
                    .socketTimeout(settings.timeout()))
            .serviceConfiguration(
                S3Configuration.builder()
                    .pathStyleAccessEnabled(settings.pathStyle())
                    // Amazon's own way of sending, which other makers' stores do not all know.
                    .chunkedEncodingEnabled(false)
                    .build())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .build();
  }

  @Override
  public Path workFolder() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  @Override
  public void put(String address, Path blob) throws IOException {
    try {
      client.putObject(
          put -> put.bucket(bucket).key(address).contentType("application/octet-stream"),
          RequestBody.fromFile(blob));
    } catch (SdkException e) {
      throw new IOException(e);
    }
  }

  @Override
  public InputStream open(String address) throws IOException {
    try {
      return client.getObject(get -> get.bucket(bucket).key(address));
    } catch (NoSuchKeyException e) {
      throw new NoSuchFileException(address);
    } catch (SdkException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void delete(String address) throws IOException {
    try {
      client.deleteObject(delete -> delete.bucket(bucket).key(address));
    } catch (SdkException e) {
      throw new IOException(e);
    }
  }

  /** What was begun lies in the machine's own folder for such things. */
  @Override
  public void tidy(Instant before) {}

  @Override
  public void destroy() {
    client.close();
  }
}
