package org.demarche.kit.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.demarche.kit.config.Settings;
import org.slf4j.LoggerFactory;

/**
 * How a service logs to standard output; until it is applied, {@code logback.xml} gives lines of text at INFO.
 *
 * @param format what a line looks like
 * @param level the least that is logged
 */
public record LogConfig(Format format, Threshold level) {

    /** An operator who brings a Logback file has said everything in it. */
    private static final String OPERATORS_FILE = "logback.configurationFile";

    /** Lines for people, or JSON by the Elastic Common Schema for containers. */
    public enum Format {
        TEXT,
        ECS
    }

    /** The levels of SLF4J. */
    public enum Threshold {
        TRACE,
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    public static LogConfig from(Settings settings) {
        return new LogConfig(settings.choice("log.format", Format.TEXT), settings.choice("log.level", Threshold.INFO));
    }

    /** Sets the process's logging; {@code service} names it in ECS. */
    public void apply(String service) {
        if (System.getProperty(OPERATORS_FILE) != null) {
            return;
        }
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.valueOf(level.name()));
        if (format == Format.ECS) {
            root.detachAndStopAllAppenders();
            root.addAppender(ecs(context, service));
        }
    }

    private static ConsoleAppender<ILoggingEvent> ecs(LoggerContext context, String service) {
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setName("ecs");
        console.setContext(context);
        console.setEncoder(encoder(context, service));
        console.start();
        return console;
    }

    private static LabellingEcsEncoder encoder(LoggerContext context, String service) {
        LabellingEcsEncoder encoder = new LabellingEcsEncoder();
        encoder.setContext(context);
        encoder.setServiceName(service);
        encoder.start();
        return encoder;
    }
}
