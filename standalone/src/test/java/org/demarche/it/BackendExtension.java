package org.demarche.it;

import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the {@link Backend} of its process: started for the first test that asks, closed after the last.
 *
 * <pre>{@code
 * @ExtendWith(BackendExtension.class)
 * class PipelineIT {
 *     @Test
 *     void indexesWhatWasSent(Backend backend) { … }
 * }
 * }</pre>
 */
public final class BackendExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(BackendExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Backend.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // Where the tests run in two processes, each class is a run of its own, and only the session outlives it.
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(Backend.class, type -> start(), Backend.class);
    }

    private static Backend start() {
        BackendChoice choice = BackendChoice.configured();
        System.out.println("Integration tests run against the backend "
                + choice.name().toLowerCase(Locale.ROOT) + " (-D" + BackendChoice.PROPERTY + ").");
        try {
            return choice.start();
        } catch (Exception e) {
            throw new IllegalStateException("The backend " + choice + " did not start", e);
        }
    }
}
