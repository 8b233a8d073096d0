package org.lianxin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 连心桥: takes a villager's grievance from the village work station to a public answer. */
@SpringBootApplication
public class LianxinApplication {

  public static void main(String[] args) {
    SpringApplication.run(LianxinApplication.class, args);
  }
}
