package org.lianxin.planted.modules.upstairs;

import org.lianxin.planted.modules.downstairs.Cellar;

public class Attic {

  Cellar stairs;
}
