package dev.sandhi.ingest.queue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

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
      insert into ingest.job (article_id, revision) values (:article, :revision)
      on conflict (article_id) do update set
        revision = excluded.revision, priority = excluded.priority, run_at = excluded.run_at,
        queued_at = excluded.queued_at, attempts = 0, lease = null, last_error = null
      """;

  /// Rows that another has locked are skipped, so that workers never wait for each other.
  private static final String CLAIM =
      """
      with ready as (
        select article_id from ingest.job where run_at <= now()
        order by priority, run_at limit :most for update skip locked
      )
      update ingest.job job
      set run_at = now() + :lease * interval '1 millisecond', attempts = attempts + 1, lease = :id
      from ready where job.article_id = ready.article_id
      returning job.*
      """;

  private static final String FINISH =
      "delete from ingest.job where article_id = :article and lease = :lease";

  private static final String PUT_BACK =
      """
      update ingest.job
      set run_at = now() + :delay * interval '1 millisecond', lease = null,
        attempts = attempts - :refund, last_error = :error
      where article_id = :article and lease = :lease
      """;

  private final Session database;
  private final JobRepository jobs;
  private final Event<JobQueued> queued;

  JobQueue(Session database, JobRepository jobs, Event<JobQueued> queued) {
    this.database = database;
    this.jobs = jobs;
    this.queued = queued;
  }

  /// Queues a revision. A job of an older revision gives way to it, and whoever has that one in
  /// hand is fenced off.
  public void queue(String articleId, int revision) {
    database
        .createNativeMutationQuery(QUEUE)
        .setParameter("article", articleId)
        .setParameter("revision", revision)
        .executeUpdate();
    queued.fire(new JobQueued(articleId));
  }

  /// Takes at most so many of the jobs that are ready. It counts as an attempt right away: who dies
  /// over a job has tried it.
  public List<Job> claim(int most, Duration lease) {
    UUID id = UUID.randomUUID();
    List<JobEntity> claimed =
        database
            .createNativeQuery(CLAIM, JobEntity.class)
            .setParameter("most", most)
            .setParameter("lease", lease.toMillis())
            .setParameter("id", id)
            .list();
    return claimed.stream()
        .map(job -> new Job(job.articleId, job.revision, job.attempts, job.lastError, id))
        .toList();
  }

  /// Takes a job off the queue. False when the lease has passed to another.
  public boolean finish(Job job) {
    return leased(FINISH, job).executeUpdate() == 1;
  }

  /// Puts a job back for another attempt. False when the lease has passed to another.
  public boolean retry(Job job, Duration delay, String error) {
    return putBack(job, delay, error, 0);
  }

  /// Puts a job back as if it had not been tried. False when the lease has passed to another.
  public boolean refund(Job job, Duration delay, String error) {
    return putBack(job, delay, error, 1);
  }

  public Optional<JobProgress> progress(String articleId) {
    return jobs.findByIdOptional(articleId)
        .map(job -> new JobProgress(job.attempts, job.lastError));
  }

  private boolean putBack(Job job, Duration delay, String error, int refund) {
    return leased(PUT_BACK, job)
            .setParameter("delay", delay.toMillis())
            .setParameter("refund", refund)
            .setParameter("error", error)
            .executeUpdate()
        == 1;
  }

  private MutationQuery leased(String sql, Job job) {
    return database
        .createNativeMutationQuery(sql)
        .setParameter("article", job.articleId())
        .setParameter("lease", job.lease());
  }
}
