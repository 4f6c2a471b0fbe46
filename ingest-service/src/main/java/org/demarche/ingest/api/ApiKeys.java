package org.demarche.ingest.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.demarche.kit.config.ConfigurationException;
import org.demarche.kit.config.Settings;

/**
 * The keys that open the API, each with a name and its scopes. Only their digests are kept: a key is long and random, so that
 * a fast digest is as good as a slow one.
 */
public final class ApiKeys {

    private static final String DEFAULT_KEY = "http.api-key";
    private static final String KEYS = "http.api-key.";
    private static final String SCOPES = "http.api-key-scopes.";

    /** Where the environment's name of a scope list looks like that of a key. */
    private static final String SCOPES_AMONG_KEYS = "scopes.";

    /** So that the environment and a file cannot spell a name differently. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+");

    /** What a header can carry. */
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");

    /** Wrong keys are not counted, so that a key must be beyond guessing. */
    private static final int LEAST_LENGTH = 16;

    private static final String BEARER = "Bearer ";

    private final List<ApiKey> keys;

    /**
     * A key.
     *
     * @param digest SHA-256
     */
    record ApiKey(String name, byte[] digest, Set<Scope> scopes) {}

    private ApiKeys(List<ApiKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads {@code http.api-key} (named {@code default}), {@code http.api-key.NAME} and {@code http.api-key-scopes.NAME}.
     *
     * @throws ConfigurationException if a key can't be used, or scopes belong to no key
     */
    static ApiKeys from(Settings settings) {
        Map<String, String> scopes = settings.under(SCOPES);
        List<ApiKey> keys = new ArrayList<>();
        secrets(settings, scopes).forEach((name, secret) -> keys.add(key(name, secret, scopes.get(name))));
        Set<String> unknown = new HashSet<>(scopes.keySet());
        keys.forEach(key -> unknown.remove(key.name()));
        if (!unknown.isEmpty()) {
            throw new ConfigurationException("%s%s: there is no key of this name; set %s%2$s, or remove the scopes"
                    .formatted(SCOPES, unknown.iterator().next(), KEYS));
        }
        rejectTwins(keys);
        return new ApiKeys(keys);
    }

    private static Map<String, String> secrets(Settings settings, Map<String, String> scopes) {
        Map<String, String> secrets = new TreeMap<>(settings.under(KEYS));
        scopes.forEach((name, words) -> secrets.remove(SCOPES_AMONG_KEYS + name, words));
        String unnamed = settings.secret(DEFAULT_KEY);
        if (unnamed != null && secrets.put("default", unnamed) != null) {
            throw new ConfigurationException(DEFAULT_KEY + " and " + KEYS + "default are the same key: remove one");
        }
        return secrets;
    }

    private static ApiKey key(String name, String secret, String scopes) {
        if (!NAME.matcher(name).matches()) {
            throw new ConfigurationException(
                    KEYS + name + ": the name of a key is of small letters and digits, such as newsdesk2");
        }
        if (secret.length() < LEAST_LENGTH || !KEY.matcher(secret).matches()) {
            throw new ConfigurationException(("the key %s can't be used (%s%s): it needs at least %d characters, ASCII"
                            + " without spaces; 'openssl rand -hex 32' makes one")
                    .formatted(name, KEYS, name, LEAST_LENGTH));
        }
        return new ApiKey(name, digest(secret), scopes == null ? EnumSet.allOf(Scope.class) : scopes(name, scopes));
    }

    private static Set<Scope> scopes(String name, String words) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : words.split(",", -1)) {
            scopes.add(Arrays.stream(Scope.values())
                    .filter(scope -> scope.word().equals(word.strip()))
                    .findAny()
                    .orElseThrow(() -> new ConfigurationException("%s%s: there is no scope '%s'; give a list of %s"
                            .formatted(
                                    SCOPES,
                                    name,
                                    word.strip(),
                                    Arrays.stream(Scope.values())
                                            .map(Scope::word)
                                            .toList()))));
        }
        return scopes;
    }

    private static void rejectTwins(List<ApiKey> keys) {
        for (ApiKey one : keys) {
            for (ApiKey other : keys) {
                if (one != other && MessageDigest.isEqual(one.digest(), other.digest())) {
                    throw new ConfigurationException("the keys %s and %s are the same: give each name a key of its own"
                            .formatted(one.name(), other.name()));
                }
            }
        }
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    List<String> names() {
        return keys.stream().map(ApiKey::name).toList();
    }

    /**
     * The key that a request presents.
     *
     * @param authorization its Authorization header, null without one
     */
    Optional<ApiKey> presentedBy(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        byte[] given = digest(authorization.substring(BEARER.length()).strip());
        ApiKey found = null;
        // To the end, whichever it is, so that nobody learns by measuring how many keys there are or which one is near.
        for (ApiKey key : keys) {
            if (MessageDigest.isEqual(key.digest(), given)) {
                found = key;
            }
        }
        return Optional.ofNullable(found);
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The names alone: a print-out must not give anything away that a key could be tried against. */
    @Override
    public String toString() {
        return names().toString();
    }
}
