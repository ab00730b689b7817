package dev.sandhi.chaos;

import dev.sandhi.local.TrialProcess;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// What can happen to a [Cluster]. Each ends with everything running again.
enum Fault {
  KILL_INGEST {
    @Override
    void strike(Cluster cluster, Random random) throws IOException, InterruptedException {
      TrialProcess victim = oneOf(cluster.ingests(), random);
      victim.kill();
      pause(random.nextInt(1_500));
      victim.start();
      victim.awaitReady();
    }
  },
  KILL_EXTRACT {
    @Override
    void strike(Cluster cluster, Random random) throws IOException, InterruptedException {
      cluster.extract().kill();
      pause(2_000 + random.nextInt(4_000));
      cluster.extract().start();
      cluster.extract().awaitReady();
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
      victim.awaitReady();
    }
  },
  FREEZE_INGEST {
    @Override
    void strike(Cluster cluster, Random random) throws IOException, InterruptedException {
      freeze(oneOf(cluster.ingests(), random), BEYOND_THE_LEASE);
    }
  },
  FREEZE_EXTRACT {
    @Override
    void strike(Cluster cluster, Random random) throws IOException, InterruptedException {
      freeze(cluster.extract(), BEYOND_THE_LEASE);
    }
  },
  CUT_SESSIONS {
    @Override
    void strike(Cluster cluster, Random random) throws SQLException {
      cluster
          .database()
          .column(
              "select pg_terminate_backend(pid) from pg_stat_activity where usename like"
                  + " 'sandhi_%'");
    }
  },
  SPOIL_ANSWERS {
    @Override
    void strike(Cluster cluster, Random random) throws InterruptedException {
      cluster.wire().behave(oneOf(FaultyWire.Mode.faults(), random));
      pause(3_000);
      cluster.wire().behave(FaultyWire.Mode.SOUND);
    }
  };

  private static final int BEYOND_THE_LEASE = 10_000;

  abstract void strike(Cluster cluster, Random random)
      throws IOException, SQLException, InterruptedException;

  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void freeze(TrialProcess victim, int milliseconds)
      throws IOException, InterruptedException {
    victim.freeze();
    try {
      pause(milliseconds);
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
