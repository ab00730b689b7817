package dev.sandhi.extract.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sandhi.common.record.EventRecord;
import dev.sandhi.common.record.Topic;
import dev.sandhi.extract.event.Telling;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;

/// The rows of `records.event`.
@Singleton
class StoredEvents implements PanacheRepositoryBase<StoredEvent, String> {

  private final ObjectMapper json;

  StoredEvents(ObjectMapper json) {
    this.json = json;
  }

  /// Makes the event what the account says, founding it where it is not there yet. An event that
  /// says so already is left untouched.
  void tell(String eventId, Telling telling) {
    StoredEvent row = findById(eventId);
    if (row == null) {
      row = new StoredEvent();
      row.id = eventId;
      row.type = telling.type().name();
      fill(row, telling);
      persist(row);
    } else {
      fill(row, telling);
    }
  }

  private void fill(StoredEvent row, Telling telling) {
    EventRecord event = telling.asEvent(row.id);
    row.kind = telling.kind();
    row.status = telling.status();
    row.background = event.background();
    row.confidence = (float) event.confidence();
    row.dateFrom = telling.from();
    row.dateTo = telling.to();
    row.listedOn = telling.listedOn();
    row.parties = event.parties().toArray(String[]::new);
    row.topics = event.topics().stream().map(Topic::name).toArray(String[]::new);
    row.personKeys = nameKeys(telling.personNames());
    row.body = json.valueToTree(event);
  }

  /// The database folds names, so that what is stored and what is asked for are folded alike.
  private String[] nameKeys(List<String> names) {
    return (String[])
        getEntityManager()
            .createNativeQuery("select records.all_name_keys(:names)", String[].class)
            .setParameter("names", names.toArray(String[]::new))
            .getSingleResult();
  }
}
