package cockpit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Camunda's Cockpit and nothing else: it looks, and runs no job. */
@SpringBootApplication
public class Cockpit {

  public static void main(String[] args) {
    SpringApplication.run(Cockpit.class, args);
  }
}
