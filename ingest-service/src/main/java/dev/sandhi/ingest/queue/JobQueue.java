package dev.sandhi.ingest.queue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/// The jobs. Only the clock of the database counts, and every method joins the transaction of its
/// caller.
///
/// A job is taken for the time of its lease; who is late finds that the lease opens nothing, and
/// must undo what was done in the same transaction.
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public final class JobQueue {

  private static final String QUEUE =
      """
      insert into ingest.job (article_id, revision)
      select article_id, revision
      from unnest(cast(:articles as text[]), cast(:revisions as int[]))
        as new (article_id, revision)
      on conflict (article_id) do update set
        revision = excluded.revision, priority = excluded.priority, run_at = excluded.run_at,
        queued_at = excluded.queued_at, attempts = 0, lease = null, last_error = null
      """;

  /// Rows that another has locked are skipped, so that workers never wait for each other. A job
  /// that was tried before is taken by itself, in its turn; the others together.
  private static final String CLAIM =
      """
      with ready as (
        select article_id, priority, run_at, lease is not null as lost,
          lease is not null or attempts > 0 as again
        from ingest.job where run_at <= now()
        order by priority, run_at limit :most for update skip locked
      ),
      head as (select article_id, again from ready order by priority, run_at, article_id limit 1)
      update ingest.job job
      set run_at = now() + :lease * interval '1 millisecond', attempts = job.attempts + 1,
        lease = :id
      from ready, head
      where job.article_id = ready.article_id
        and case when head.again then ready.article_id = head.article_id else not ready.again end
      returning job.article_id as article, job.revision, job.attempts, job.last_error as error,
        ready.lost, job.queued_at as queued
      """;

  private static final String RENEW =
      """
      update ingest.job set run_at = now() + :lease * interval '1 millisecond'
      where article_id = :article and lease = :id
      """;

  /// Rows are locked in the order of their ids.
  private static final String FINISH =
      """
      delete from ingest.job
      where lease = :id and article_id in (
        select article_id from ingest.job where article_id = any(cast(:articles as text[]))
        order by article_id for update)
      returning article_id
      """;

  private static final String PUT_BACK =
      """
      update ingest.job
      set run_at = now() + :delay * interval '1 millisecond', lease = null,
        attempts = attempts - :refund, last_error = coalesce(:error, last_error)
      where article_id = :article and lease = :id
      """;

  private final Session database;
  private final JobRepository jobs;
  private final Event<JobQueued> queued;

  JobQueue(Session database, JobRepository jobs, Event<JobQueued> queued) {
    this.database = database;
    this.jobs = jobs;
    this.queued = queued;
  }

  /// Queues a revision of each article. A job of an older revision gives way to it, and whoever has
  /// that one in hand is fenced off.
  public void queue(List<String> articleIds, List<Integer> revisions) {
    if (articleIds.isEmpty()) {
      return;
    }
    database
        .createNativeMutationQuery(QUEUE)
        .setParameter("articles", articleIds.toArray(String[]::new), String[].class)
        .setParameter("revisions", revisions.toArray(Integer[]::new), Integer[].class)
        .executeUpdate();
    queued.fire(new JobQueued(articleIds.size()));
  }

  /// Takes at most so many of the jobs that are ready. It counts as an attempt right away: who dies
  /// over a job has tried it.
  public List<Job> claim(int most, Duration lease) {
    UUID id = UUID.randomUUID();
    return database
        .createNativeQuery(CLAIM, Tuple.class)
        .setParameter("most", most)
        .setParameter("lease", lease.toMillis())
        .setParameter("id", id)
        .getResultStream()
        .map(row -> job(row, id))
        .sorted(Comparator.comparing(Job::articleId))
        .toList();
  }

  /// Holds a job for the time of a lease from now on. False when it has passed to another.
  public boolean renew(Job job, Duration lease) {
    return leased(RENEW, job).setParameter("lease", lease.toMillis()).executeUpdate() == 1;
  }

  /// Takes jobs of one lease off the queue, and tells which: the others have passed to another.
  public List<Job> finish(List<Job> jobs) {
    if (jobs.isEmpty()) {
      return jobs;
    }
    Set<String> finished =
        new HashSet<>(
            database
                .createNativeQuery(FINISH, String.class)
                .setParameter("id", jobs.getFirst().lease())
                .setParameter(
                    "articles",
                    jobs.stream().map(Job::articleId).toArray(String[]::new),
                    String[].class)
                .list());
    return jobs.stream().filter(job -> finished.contains(job.articleId())).toList();
  }

  /// Puts a job back for another attempt. False when the lease has passed to another.
  public boolean retry(Job job, Duration delay, String error) {
    return putBack(job, delay, error, 0);
  }

  /// Puts a job back as if it had not been tried. False when the lease has passed to another.
  public boolean refund(Job job, Duration delay, @Nullable String error) {
    return putBack(job, delay, error, 1);
  }

  public Optional<JobProgress> progress(String articleId) {
    return jobs.findByIdOptional(articleId)
        .map(job -> new JobProgress(job.attempts, job.lastError));
  }

  private boolean putBack(Job job, Duration delay, @Nullable String error, int refund) {
    return leased(PUT_BACK, job)
            .setParameter("delay", delay.toMillis())
            .setParameter("refund", refund)
            .setParameter("error", error, String.class)
            .executeUpdate()
        == 1;
  }

  private MutationQuery leased(String sql, Job job) {
    return database
        .createNativeMutationQuery(sql)
        .setParameter("article", job.articleId())
        .setParameter("id", job.lease());
  }

  private static Job job(Tuple row, UUID lease) {
    return new Job(
        row.get("article", String.class),
        row.get("revision", Integer.class),
        row.get("attempts", Short.class),
        row.get("error", String.class),
        row.get("lost", Boolean.class),
        row.get("queued", Instant.class),
        lease);
  }
}
