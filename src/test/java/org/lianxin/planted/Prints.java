package org.lianxin.planted;

class Prints {

  void name() {
    System.out.println("沈𠮷");
  }
}
