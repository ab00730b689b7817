package dev.sandhi.ingest.http;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The first answer to a request that carried a key.
@Entity
@Table(name = "idempotency")
class IdempotencyEntity {

  @Id public String key;

  @Column(name = "request_hash")
  public byte[] requestHash;

  @Column public short status;
  @Column public @Nullable String location;
  @Column public String body;

  @Column(name = "created_at")
  public Instant createdAt;
}
