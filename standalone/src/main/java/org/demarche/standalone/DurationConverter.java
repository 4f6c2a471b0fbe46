package org.demarche.standalone;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a positive duration as the configuration writes it: {@code 30s}, {@code 5m}, {@code 1d} or ISO 8601. */
final class DurationConverter implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String value) {
        String text = value.toUpperCase(Locale.ROOT);
        String iso = text.startsWith("P") ? text : text.endsWith("D") ? "P" + text : "PT" + text;
        try {
            Duration duration = Duration.parse(iso);
            if (duration.isNegative() || duration.isZero()) {
                throw new TypeConversionException("'" + value + "' must be more than nothing");
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + value + "' is no duration; write 30s, 5m, 6h or 1d");
        }
    }
}
