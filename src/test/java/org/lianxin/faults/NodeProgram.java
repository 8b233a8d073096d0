package org.lianxin.faults;

import java.io.File;
import org.lianxin.LianxinApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerPortFileWriter;

/** The program as {@link Node} starts it: it writes down the port that it got. */
final class NodeProgram {

  static final String PORT_FILE = "lianxin.test.port-file";

  private NodeProgram() {}

  public static void main(String[] args) {
    var program = new SpringApplication(LianxinApplication.class);
    program.addListeners(new WebServerPortFileWriter(new File(System.getProperty(PORT_FILE))));
    program.run(args);
  }
}
