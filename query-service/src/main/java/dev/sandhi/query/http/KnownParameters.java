package dev.sandhi.query.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses a parameter that the operation does not have, one without a value, and one that is given
/// twice where one is meant. A filter that is silently ignored would give a wrong answer that looks
/// right.
///
/// What an operation has is read from the records that it takes as `@BeanParam`.
final class KnownParameters {

  static final int MOST_VALUES = 50;

  /// Control characters, and what decoding leaves of bytes that are not UTF-8.
  private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFD]");

  private final Map<Method, Map<String, Boolean>> repeatableByName = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void check(ResourceInfo resource, UriInfo uri) {
    Map<String, List<String>> given = uri.getQueryParameters();
    if (!given.isEmpty()) {
      Map<String, Boolean> known =
          repeatableByName.computeIfAbsent(
              resource.getResourceMethod(), KnownParameters::repeatableByName);
      ParameterReader reader = new ParameterReader();
      given.forEach((name, values) -> check(name, values, known, reader));
      reader.orThrow();
    }
  }

  private static Map<String, Boolean> repeatableByName(Method operation) {
    Map<String, Boolean> found = new TreeMap<>();
    Arrays.stream(operation.getParameterTypes())
        .filter(Class::isRecord)
        .forEach(type -> collect(type, found));
    return found;
  }

  private static void collect(Class<?> parameters, Map<String, Boolean> found) {
    for (Field field : parameters.getDeclaredFields()) {
      RestQuery query = field.getAnnotation(RestQuery.class);
      if (query != null) {
        String name = query.value().isEmpty() ? field.getName() : query.value();
        found.put(name, List.class.isAssignableFrom(field.getType()));
      } else if (field.isAnnotationPresent(BeanParam.class)) {
        collect(field.getType(), found);
      }
    }
  }

  private static void check(
      String name, List<String> values, Map<String, Boolean> known, ParameterReader reader) {
    Boolean repeatable = known.get(name);
    if (repeatable == null) {
      reader.refuse(name, unknown(name, known.keySet()), known.keySet());
    } else if (values.stream().anyMatch(String::isBlank)) {
      reader.refuse(name, "has no value; leave it out where none is meant");
    } else if (values.stream().anyMatch(value -> UNREADABLE.matcher(value).find())) {
      reader.refuse(name, "holds what is no text in UTF-8");
    } else if (values.size() > 1 && !repeatable) {
      reader.refuse(name, "is given %d times and taken once".formatted(values.size()));
    } else if (values.size() > MOST_VALUES) {
      reader.refuse(name, "has more than %d values".formatted(MOST_VALUES));
    }
  }

  private static String unknown(String name, Set<String> known) {
    String written = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(other -> likeness(written, other) <= Math.min(3, written.length() / 2))
        .min(Comparator.comparing(other -> likeness(written, other)))
        .map("unknown parameter; did you mean '%s'?"::formatted)
        .orElse("unknown parameter");
  }

  /// How far a name is from another; a part of it, such as `from` of `date_from`, is near.
  private static int likeness(String name, String other) {
    return name.length() > 2 && other.contains(name) ? 1 : distance(name, other);
  }

  /// Levenshtein's: how many letters to add, drop or change.
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
