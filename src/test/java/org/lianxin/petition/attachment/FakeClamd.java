package org.lianxin.petition.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks clamd's INSTREAM and always says the same. */
final class FakeClamd implements AutoCloseable {

  private final ServerSocket door;
  private final String answer;
  private final Thread thread = new Thread(this::serve, "fake-clamd");
  private volatile byte[] received = {};

  private FakeClamd(ServerSocket door, String answer) {
    this.door = door;
    this.answer = answer;
  }

  static FakeClamd start(String answer) throws IOException {
    var clamd = new FakeClamd(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
    clamd.thread.setDaemon(true);
    clamd.thread.start();
    return clamd;
  }

  int port() {
    return door.getLocalPort();
  }

  /** What the last caller has sent. */
  byte[] received() {
    return received;
  }

  private void serve() {
    while (!door.isClosed()) {
      try (var caller = door.accept()) {
        serve(caller);
      } catch (IOException e) {
        // The caller went away, or the test is over.
      }
    }
  }

  private void serve(Socket caller) throws IOException {
    var in = new DataInputStream(caller.getInputStream());
    var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
    if (!command.equals("zINSTREAM\0")) {
      throw new IOException(command);
    }
    var content = new ByteArrayOutputStream();
    for (var length = in.readInt(); length > 0; length = in.readInt()) {
      content.write(in.readNBytes(length));
    }
    received = content.toByteArray();
    if (!answer.isEmpty()) {
      caller.getOutputStream().write((answer + '\0').getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
