package org.lianxin.planted.modules.downstairs;

public class Cellar {}
