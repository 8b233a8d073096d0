package org.lianxin.planted;

import org.lianxin.foundation.BusinessClock;
import org.springframework.beans.factory.annotation.Autowired;

class InjectsIntoAField {

  @Autowired BusinessClock clock;
}
