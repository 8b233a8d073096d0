package org.lianxin.bench;

import java.nio.file.Path;

/** Runs a server for measurements by hand until it is stopped: folder, memory in MB. */
public final class Serve {

  private Serve() {}

  public static void main(String[] arguments) throws Exception {
    try (var server = Server.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
      System.out.println("URL " + server.url("lianxin"));
      Thread.currentThread().join();
    }
  }
}
