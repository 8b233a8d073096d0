package org.lianxin.store;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.lianxin.protection.Level;
import org.lianxin.protection.Unreadable;
import org.lianxin.protection.Vault;

/**
 * A file sealed piece by piece, so that the largest needs no more memory than the smallest. Each
 * piece is sealed for its number and for being the last or not: none can be left out, moved or cut
 * off.
 */
final class Segments {

  static final int SIZE = 256 * 1024;

  /** More than any provider adds to what it seals. */
  private static final int LARGEST = SIZE + 256;

  private final Vault vault;
  private final byte[] salt;
  private final String place;

  /**
   * For one file.
   *
   * @param place what file it is: it cannot be opened as another one
   */
  Segments(Vault vault, byte[] salt, String place) {
    this.vault = vault;
    this.salt = salt;
    this.place = place;
  }

  /**
   * Writes the length of each sealed piece, and the piece.
   *
   * @return how many plain bytes there were
   */
  long seal(InputStream plain, OutputStream to) throws IOException {
    var out = new DataOutputStream(new BufferedOutputStream(to));
    var segment = plain.readNBytes(SIZE);
    var bytes = 0L;
    for (var number = 0; ; number++) {
      bytes += segment.length;
      var next = plain.readNBytes(SIZE);
      var last = next.length == 0;
      var sealed = vault.sealBytes(Level.P3, salt, place(number, last), segment);
      out.writeInt(sealed.length);
      out.write(sealed);
      if (last) {
        out.flush();
        return bytes;
      }
      segment = next;
    }
  }

  /** The plain bytes again; whatever is wrong with them is an IOException. */
  InputStream open(InputStream sealed) {
    return new Opening(new DataInputStream(sealed));
  }

  private String place(int number, boolean last) {
    return "file/" + place + "/" + number + (last ? "/last" : "");
  }

  private final class Opening extends InputStream {

    private final DataInputStream from;
    private byte[] segment = {};
    private int read;
    private int number;
    private byte @Nullable [] ahead;
    private boolean started;

    Opening(DataInputStream from) {
      this.from = from;
    }

    @Override
    public int read() throws IOException {
      return fill() ? segment[read++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      var count = Math.min(length, segment.length - read);
      System.arraycopy(segment, read, to, offset, count);
      read += count;
      return count;
    }

    @Override
    public void close() throws IOException {
      from.close();
    }

    private boolean fill() throws IOException {
      if (!started) {
        ahead = next();
        started = true;
        if (ahead == null) {
          throw new EOFException("There is nothing in it");
        }
      }
      while (read == segment.length) {
        var sealed = ahead;
        if (sealed == null) {
          return false;
        }
        ahead = next();
        try {
          segment = vault.openBytes(Level.P3, salt, place(number++, ahead == null), sealed);
        } catch (Unreadable e) {
          throw new IOException(e);
        }
        read = 0;
      }
      return true;
    }

    private byte @Nullable [] next() throws IOException {
      var first = from.read();
      if (first < 0) {
        return null;
      }
      var length = first << 24 | from.readUnsignedByte() << 16 | from.readUnsignedShort();
      if (length < 0 || length > LARGEST) {
        throw new IOException("No piece is that long");
      }
      var sealed = new byte[length];
      from.readFully(sealed);
      return sealed;
    }
  }
}
