package dev.sandhi.bench.ingest;

import dev.sandhi.bench.ingest.Articles.Sample;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/// The rows that an article becomes, inserted by JDBC and nothing else.
final class PlainInserts implements AutoCloseable {

  private final Connection connection;
  private final PreparedStatement article;
  private final PreparedStatement revision;
  private final PreparedStatement job;

  PlainInserts(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    article =
        connection.prepareStatement(
            "insert into ingest.article (id, url, revision, received_at) values (?, ?, 1, now())");
    revision =
        connection.prepareStatement(
            "insert into ingest.article_revision (article_id, revision, text, content_hash,"
                + " received_at, state) values (?, 1, ?, ?, now(), 'QUEUED')");
    job =
        connection.prepareStatement("insert into ingest.job (article_id, revision) values (?, 1)");
  }

  /// In one transaction.
  void insert(List<Sample> samples) throws SQLException {
    for (Sample sample : samples) {
      String id = "art_" + HexFormat.of().formatHex(hash(sample.url())).substring(0, 20);
      article.setString(1, id);
      article.setString(2, sample.url());
      article.addBatch();
      revision.setString(1, id);
      revision.setString(2, sample.text());
      revision.setBytes(3, hash(sample.text()));
      revision.addBatch();
      job.setString(1, id);
      job.addBatch();
    }
    article.executeBatch();
    revision.executeBatch();
    job.executeBatch();
    connection.commit();
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  @Override
  public void close() throws SQLException {
    article.close();
    revision.close();
    job.close();
  }
}
