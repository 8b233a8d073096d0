package org.lianxin.foundation;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the records of the interface are called in its description. A record inside a class is named
 * for what the class is about, so that {@code UnitChanges.Listed} and {@code AccountList.Listed}
 * are {@code UnitListed} and {@code AccountListed}: of two of one name, one would be lost.
 */
class ApiNames extends TypeNameResolver {

  private static final String PART_OF_THE_PROGRAM =
      "(Controller|Changes|List|Reading|Administration|(?<!s)s)$";

  private final Map<String, Class<?>> given = new ConcurrentHashMap<>();

  @Override
  protected String nameForClass(JavaType type, Set<Options> options) {
    return nameForClass(type.getRawClass(), options);
  }

  @Override
  protected String nameForClass(Class<?> type, Set<Options> options) {
    var outer = type.getEnclosingClass();
    if (outer == null || !type.getName().startsWith("org.lianxin.")) {
      return super.nameForClass(type, options);
    }
    var name = name(outer.getSimpleName(), type.getSimpleName());
    var other = given.putIfAbsent(name, type);
    if (other != null && other != type) {
      throw new IllegalStateException("Both " + other + " and " + type + " are called " + name);
    }
    return name;
  }

  static String name(String outer, String inner) {
    var subject = outer.replaceFirst(PART_OF_THE_PROGRAM, "");
    if (inner.startsWith(subject)) {
      return inner;
    }
    // What is in itself named for the matter is not named twice: CaseLink.Link,
    // SimilarCases.Similar.
    return subject.startsWith(inner) || subject.endsWith(inner) ? subject : subject + inner;
  }
}
