package dev.sandhi.local;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the fields that fabric8's model of Kubernetes has no place for: it reads a misspelt field
/// without complaint and lays it aside, as deep in the object as it stands.
final class UnknownFields {

  private static final String MODEL = "io.fabric8.kubernetes.api.model";

  private final List<String> found = new ArrayList<>();

  static List<String> of(Object object) throws ReflectiveOperationException {
    UnknownFields fields = new UnknownFields();
    fields.walk(object, object.getClass().getSimpleName());
    return fields.found;
  }

  private void walk(@Nullable Object value, String path) throws ReflectiveOperationException {
    if (value instanceof Collection<?> many) {
      for (Object one : many) {
        walk(one, path + "[]");
      }
    } else if (value instanceof Map<?, ?> entries) {
      for (Map.Entry<?, ?> entry : entries.entrySet()) {
        walk(entry.getValue(), path + "." + entry.getKey());
      }
    } else if (value != null && value.getClass().getName().startsWith(MODEL)) {
      walkModel(value, path);
    }
  }

  private void walkModel(Object model, String path)
      throws InvocationTargetException, IllegalAccessException, ReflectiveOperationException {
    for (Method method : model.getClass().getMethods()) {
      if (method.getName().equals("getAdditionalProperties")) {
        ((Map<?, ?>) method.invoke(model)).keySet().forEach(key -> found.add(path + "." + key));
      } else if (isGetter(method)) {
        walk(method.invoke(model), path + "." + method.getName().substring("get".length()));
      }
    }
  }

  private static boolean isGetter(Method method) {
    return method.getName().startsWith("get")
        && method.getParameterCount() == 0
        && !Modifier.isStatic(method.getModifiers())
        && !method.getName().equals("getClass");
  }
}
