package org.lianxin.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that refuses some receivers, each with its own answer: {@code refuse550@…}. */
final class StrictServer implements AutoCloseable {

  private final ServerSocket listening;
  private final List<String> taken = new CopyOnWriteArrayList<>();

  StrictServer() throws IOException {
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Receivers of the mails that it took. */
  List<String> taken() {
    return taken;
  }

  private void serve() {
    while (!listening.isClosed()) {
      try (var caller = listening.accept()) {
        talk(caller);
      } catch (IOException e) {
        // The caller has gone, or the test is over.
      }
    }
  }

  private void talk(Socket caller) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
    say(caller, "220 here");
    var receiver = "";
    var reading = false;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (reading) {
        if (line.equals(".")) {
          reading = false;
          taken.add(receiver);
          say(caller, "250 taken");
        }
        continue;
      }
      var command = line.toUpperCase(Locale.ROOT);
      if (command.startsWith("RCPT")) {
        receiver = line.replaceAll(".*<(.*)>.*", "$1");
        say(
            caller,
            receiver.startsWith("refuse")
                ? receiver.substring("refuse".length(), "refuse".length() + 3) + " no " + receiver
                : "250 fine");
      } else if (command.startsWith("DATA")) {
        reading = true;
        say(caller, "354 go on");
      } else {
        say(caller, "250 fine");
      }
    }
  }

  private static void say(Socket caller, String answer) throws IOException {
    caller.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    caller.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
