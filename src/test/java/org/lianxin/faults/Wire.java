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
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
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
    ends.forEach(Wire::close);
    ends.clear();
  }

  /** New connections go through again. */
  void mend() {
    listening = listen(port);
    carry(listening);
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
              var caller = from.accept();
              ends.add(caller);
              var called = new Socket();
              ends.add(called);
              called.connect(server);
              pump(caller, called);
              pump(called, caller);
            } catch (IOException e) {
              // The wire was cut; what had begun to come through it breaks with the rest.
              ends.forEach(Wire::close);
            }
          }
        });
  }

  private void pump(Socket from, Socket to) {
    thread(
        () -> {
          try (from;
              to) {
            from.getInputStream().transferTo(to.getOutputStream());
          } catch (IOException e) {
            // One of the two has gone.
          } finally {
            ends.remove(from);
            ends.remove(to);
          }
        });
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
