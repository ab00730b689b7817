package dev.sandhi.ingest.queue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

@Singleton
final class JobRepository implements PanacheRepositoryBase<JobEntity, String> {}
