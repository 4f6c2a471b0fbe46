package org.demarche.kit.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import co.elastic.logging.JsonUtils;
import co.elastic.logging.logback.EcsEncoder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The Elastic Common Schema with the event's key-values as {@code labels}, all of them text as ECS wants it.
 *
 * <p>The encoder of ecs-logging 1.8.0 passes over SLF4J's key-values.
 */
final class LabellingEcsEncoder extends EcsEncoder {

    @Override
    protected void addCustomFields(ILoggingEvent event, StringBuilder builder) {
        Map<String, String> labels = labels(event);
        if (labels.isEmpty()) {
            return;
        }
        builder.append("\"labels\":{");
        String separator = "";
        for (Map.Entry<String, String> label : labels.entrySet()) {
            builder.append(separator);
            quote(label.getKey(), builder);
            builder.append(':');
            quote(label.getValue(), builder);
            separator = ",";
        }
        builder.append("},");
    }

    private static Map<String, String> labels(ILoggingEvent event) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs().stream()
                    .filter(pair -> pair.value != null)
                    .forEach(pair -> labels.put(pair.key, pair.value.toString()));
        }
        return labels;
    }

    private static void quote(String text, StringBuilder builder) {
        builder.append('"');
        JsonUtils.quoteAsString(text, builder);
        builder.append('"');
    }
}
