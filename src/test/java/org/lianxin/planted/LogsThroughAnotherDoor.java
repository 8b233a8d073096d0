package org.lianxin.planted;

import java.util.logging.Logger;

class LogsThroughAnotherDoor {

  private static final Logger LOG = Logger.getLogger("lianxin");
}
