package dev.sandhi.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The wish that Sandhi should stop: Ctrl-C, or a signal to end.
///
/// The signal only raises a flag. The thread that started things notices it at its next wait, and
/// stops them in the reverse order; the process ends when that is done.
final class Stop {

  private static final int PATIENCE_SECONDS = 180;

  private final CountDownLatch wished = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  /// `announce` is run when the signal comes.
  static Stop onSignal(Runnable announce) {
    Stop stop = new Stop();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop.stopAndWait(announce), "stop"));
    return stop;
  }

  private void stopAndWait(Runnable announce) {
    if (done.getCount() == 0) {
      return;
    }
    wished.countDown();
    announce.run();
    try {
      if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isWished() {
    return wished.getCount() == 0;
  }

  /// Waits a while, and fails as soon as Sandhi should stop.
  void pause(long milliseconds) throws StoppedException {
    try {
      if (wished.await(milliseconds, TimeUnit.MILLISECONDS)) {
        throw new StoppedException();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    }
  }

  /// Everything is stopped; the process may end.
  void done() {
    done.countDown();
  }
}
