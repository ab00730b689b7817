package dev.sandhi.chaos;

import dev.sandhi.local.TrialProcess;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// What can happen to a [Cluster]. Each ends with everything running again, or starting.
enum Fault {
  KILL_INGEST {
    @Override
    void strike(Cluster cluster, Random random) throws IOException, InterruptedException {
      TrialProcess victim = oneOf(cluster.ingests(), random);
      victim.kill();
      pause(random.nextInt(1_500));
      victim.start();
    }
  },
  /// For longer than an article would be tried if these attempts counted.
  KILL_EXTRACT {
    @Override
    void strike(Cluster cluster, Random random) throws IOException, InterruptedException {
      cluster.extract().kill();
      pause(4_000 + random.nextInt(3_000));
      cluster.extract().start();
    }
  },
  KILL_QUERY {
    @Override
    void strike(Cluster cluster, Random random) throws IOException, InterruptedException {
      cluster.query().kill();
      pause(random.nextInt(500));
      cluster.query().start();
    }
  },
  KILL_POSTGRES {
    @Override
    void strike(Cluster cluster, Random random) throws IOException, InterruptedException {
      cluster.killPostgres();
      pause(random.nextInt(2_000));
      cluster.startPostgres();
    }
  },
  STOP_INGEST {
    @Override
    void strike(Cluster cluster, Random random) throws IOException, InterruptedException {
      TrialProcess victim = oneOf(cluster.ingests(), random);
      victim.stop();
      victim.start();
    }
  },
  FREEZE_INGEST {
    @Override
    void strike(Cluster cluster, Random random) throws IOException, InterruptedException {
      freeze(oneOf(cluster.ingests(), random));
    }
  },
  FREEZE_EXTRACT {
    @Override
    void strike(Cluster cluster, Random random) throws IOException, InterruptedException {
      freeze(cluster.extract());
    }
  },
  CUT_SESSIONS {
    @Override
    void strike(Cluster cluster, Random random) throws SQLException {
      cluster.cutSessions();
    }
  },
  FILL_DISK {
    @Override
    boolean isPossible(Cluster cluster) {
      return cluster.disk().isPresent();
    }

    @Override
    void strike(Cluster cluster, Random random) throws IOException, InterruptedException {
      Disk disk = cluster.disk().orElseThrow();
      disk.fill();
      try {
        pause(5_000);
      } finally {
        disk.free();
      }
      cluster.startPostgres();
    }
  };

  /// Longer than a lease.
  private static final int FROZEN_MILLISECONDS = 9_000;

  static List<Fault> possible(Cluster cluster) {
    return Arrays.stream(values()).filter(fault -> fault.isPossible(cluster)).toList();
  }

  boolean isPossible(Cluster cluster) {
    return true;
  }

  abstract void strike(Cluster cluster, Random random)
      throws IOException, SQLException, InterruptedException;

  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void freeze(TrialProcess victim) throws IOException, InterruptedException {
    victim.freeze();
    try {
      pause(FROZEN_MILLISECONDS);
    } finally {
      victim.thaw();
    }
  }

  private static <T> T oneOf(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static void pause(int milliseconds) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(milliseconds);
  }
}
