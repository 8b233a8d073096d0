package org.lianxin.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wire between a program and a server, which can be cut and mended. */
final class Wire implements AutoCloseable {

  private final InetSocketAddress server;
  private final int port;
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private volatile boolean swallowing;
  private ServerSocket listening;

  private Wire(InetSocketAddress server, ServerSocket listening) {
    this.server = server;
    this.listening = listening;
    this.port = listening.getLocalPort();
    carry(listening);
  }

  /** A wire to a server of this machine. */
  static Wire to(int serverPort) {
    return new Wire(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort), listen(0));
  }

  /** Where the program finds the server. */
  int port() {
    return port;
  }

  /** All connections break, and new ones are refused. */
  void cut() {
    close(listening);
    lines.forEach(Line::cut);
    lines.clear();
  }

  /**
   * All connections stay open, and nothing comes through them or through new ones any more: neither
   * end learns when the other one goes.
   */
  void swallow() {
    swallowing = true;
    lines.forEach(line -> line.dumb = true);
  }

  /** New connections go through again; what was swallowed is forgotten. */
  void mend() {
    swallowing = false;
    if (listening.isClosed()) {
      listening = listen(port);
      carry(listening);
    }
  }

  @Override
  public void close() {
    cut();
  }

  private void carry(ServerSocket from) {
    thread(
        () -> {
          while (!from.isClosed()) {
            try {
              var line = new Line(from.accept(), swallowing);
              lines.add(line);
              line.connect();
            } catch (IOException e) {
              // The wire was cut, or nobody is at its other end: what had begun breaks with the
              // rest.
              lines.forEach(Line::cut);
            }
          }
        });
  }

  /** One connection. */
  private final class Line {

    private final Socket caller;
    private final Socket called = new Socket();
    private volatile boolean dumb;

    private Line(Socket caller, boolean dumb) {
      this.caller = caller;
      this.dumb = dumb;
    }

    private void connect() throws IOException {
      if (!dumb) {
        called.connect(server);
        thread(() -> pump(called, caller));
      }
      thread(() -> pump(caller, called));
    }

    private void pump(Socket from, Socket to) {
      try {
        var bytes = new byte[8192];
        for (var read = 0; read >= 0; read = from.getInputStream().read(bytes)) {
          if (!dumb) {
            to.getOutputStream().write(bytes, 0, read);
          }
        }
      } catch (IOException e) {
        // One of the two has gone.
      }
      if (!dumb) {
        cut();
        lines.remove(this);
      }
    }

    private void cut() {
      Wire.close(caller);
      Wire.close(called);
    }
  }

  private static void thread(Runnable work) {
    var thread = new Thread(work, "wire");
    thread.setDaemon(true);
    thread.start();
  }

  private static ServerSocket listen(int port) {
    try {
      var socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(AutoCloseable one) {
    try {
      one.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
