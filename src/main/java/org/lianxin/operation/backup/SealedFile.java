package org.lianxin.operation.backup;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import org.bouncycastle.bcpg.AEADAlgorithmTags;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/**
 * The file of a copy: an OpenPGP message under the key of the copies, AES-256 in OCB mode. Each
 * chunk has its own tag and the end has one of all, so that nothing of what was changed is ever
 * handed out, and what was cut off shows. GnuPG opens it as well.
 */
final class SealedFile {

  private static final int BUFFER = 1 << 16;

  /** Chunks of 2^(10+6) bytes. */
  private static final int CHUNK = 10;

  private SealedFile() {}

  /** The file is not what was written with that key. */
  static final class Spoilt extends IOException {
    Spoilt(Exception cause) {
      super("备份打不开：密钥不对，或者文件被改动过、不完整。什么也没有恢复", cause);
    }
  }

  /** What is written to it is whole once it is closed; the file itself stays open. */
  static OutputStream write(OutputStream file, BackupKey key) throws IOException {
    try {
      var cipher =
          new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
              .setWithAEAD(AEADAlgorithmTags.OCB, CHUNK)
              .setUseV5AEAD();
      var message = new PGPEncryptedDataGenerator(cipher);
      message.addMethod(
          new BcPBEKeyEncryptionMethodGenerator(
              key.passphrase(), new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256)));
      var sealed = message.open(file, new byte[BUFFER]);
      var content =
          new PGPLiteralDataGenerator()
              .open(sealed, PGPLiteralData.BINARY, "", new Date(0), new byte[BUFFER]);
      return new Content(content, sealed);
    } catch (PGPException e) {
      throw new IOException("The copy could not be encrypted", e);
    }
  }

  private static final class Content extends FilterOutputStream {

    private final OutputStream sealed;

    Content(OutputStream content, OutputStream sealed) {
      super(content);
      this.sealed = sealed;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      out.write(from, offset, length);
    }

    @Override
    public void close() throws IOException {
      out.close();
      sealed.close();
    }
  }

  /**
   * What is in it. Reading to the end tells whether all of it is there.
   *
   * @throws Spoilt here or while it is read
   */
  static InputStream read(Path path, BackupKey key) throws IOException {
    var file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    try {
      var message = new BcPGPObjectFactory(file).nextObject();
      if (message instanceof PGPEncryptedDataList list
          && list.get(0) instanceof PGPPBEEncryptedData sealed
          && sealed.isAEAD()) {
        var content =
            sealed.getDataStream(
                new BcPBEDataDecryptorFactory(
                    key.passphrase(), new BcPGPDigestCalculatorProvider()));
        var literal = (PGPLiteralData) new BcPGPObjectFactory(content).nextObject();
        return new Whole(literal.getInputStream(), content, file);
      }
      throw new IOException("No such message");
    } catch (PGPException | IOException | RuntimeException e) {
      file.close();
      // The library meets what it does not expect with whatever exception comes first.
      throw new Spoilt(e);
    }
  }

  private static final class Whole extends FilterInputStream {

    private final InputStream sealed;
    private final InputStream file;

    Whole(InputStream content, InputStream sealed, InputStream file) {
      super(content);
      this.sealed = sealed;
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      try {
        var read = in.read(to, offset, length);
        if (read < 0 && (sealed.read() >= 0 || file.read() >= 0)) {
          throw new IOException("Something follows");
        }
        return read;
      } catch (IOException | RuntimeException e) {
        throw new Spoilt(e);
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
