package org.lianxin.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Lets several callers act at the same moment. */
public final class Together {

  private Together() {}

  /** What each got, once all have got something. */
  public static <T> List<T> call(List<Callable<T>> callers) {
    var threads = Executors.newFixedThreadPool(callers.size());
    var start = new CyclicBarrier(callers.size());
    try {
      var running =
          callers.stream()
              .map(
                  caller ->
                      threads.submit(
                          () -> {
                            start.await();
                            return caller.call();
                          }))
              .toList();
      return running.stream().map(Together::result).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  /** The same call by so many at once. */
  public static <T> List<T> call(int many, Callable<T> caller) {
    return call(IntStream.range(0, many).mapToObj(i -> caller).toList());
  }

  private static <T> T result(Future<T> running) {
    try {
      return running.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
