package org.demarche.benchmarks.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.contract.Stance;
import org.demarche.contract.Theme;
import org.demarche.enrich.tag.TagResult;

/** Who takes which stance toward whom in a passage, softened or not and where, and on which themes. */
final class PassagesKind implements TaggingKind {

    private final SetCounts dyads = new SetCounts();
    private final SetCounts themes = new SetCounts();
    private int forbidden;
    private int matched;
    private int exact;
    private int near;
    private int sign;
    private int hedged;
    private int overlapping;

    @Override
    public void add(JsonNode item, TagResult answer) {
        Map<String, List<Stance>> found = answer.tags().stances().stream()
                .collect(Collectors.groupingBy(
                        stance -> dyad(stance.source(), stance.target()), LinkedHashMap::new, Collectors.toList()));
        Set<String> wanted = new HashSet<>();
        for (JsonNode gold : item.path("stances")) {
            String dyad = dyad(gold.path("source").asText(), gold.path("target").asText());
            wanted.add(dyad);
            if (found.containsKey(dyad)) {
                compare(gold, nearest(found.get(dyad), gold.path("start").asInt()));
            }
        }
        dyads.add(wanted, found.keySet());
        addThemes(item.path("themes"), answer.tags().themes());
    }

    private static String dyad(String source, String target) {
        return source + '>' + target;
    }

    private static Stance nearest(List<Stance> stances, int start) {
        Stance best = stances.get(0);
        for (Stance stance : stances) {
            if (Math.abs(stance.evidence().start() - start)
                    < Math.abs(best.evidence().start() - start)) {
                best = stance;
            }
        }
        return best;
    }

    private void compare(JsonNode gold, Stance stance) {
        int polarity = gold.path("polarity").asInt();
        matched++;
        exact += stance.polarity() == polarity ? 1 : 0;
        near += Math.abs(stance.polarity() - polarity) <= 1 ? 1 : 0;
        sign += Integer.signum(stance.polarity()) == Integer.signum(polarity) ? 1 : 0;
        hedged += stance.hedged() == gold.path("hedged").asBoolean() ? 1 : 0;
        boolean overlaps = stance.evidence().start() < gold.path("end").asInt()
                && stance.evidence().end() > gold.path("start").asInt();
        overlapping += overlaps ? 1 : 0;
    }

    private void addThemes(JsonNode gold, List<Theme> found) {
        Set<String> wanted = new HashSet<>();
        if (gold.isArray()) {
            gold.forEach(theme -> wanted.add(theme.asText()));
        }
        gold.path("primary").forEach(theme -> wanted.add(theme.asText()));
        gold.path("secondary").forEach(theme -> wanted.add(theme.asText()));
        Set<String> said = found.stream().map(Theme::id).collect(Collectors.toSet());
        themes.add(wanted, said);
        for (JsonNode theme : gold.path("mustNotFire")) {
            forbidden += said.contains(theme.asText()) ? 1 : 0;
        }
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure("dyads P", dyads.rates().precision(), 4),
                new Figure("dyads R", dyads.rates().recall(), 4),
                new Figure("dyads F1", dyads.rates().f1(), 4),
                new Figure("themes P", themes.rates().precision(), 4),
                new Figure("themes R", themes.rates().recall(), 4),
                new Figure("themes F1", themes.rates().f1(), 4),
                new Figure("forbidden themes", forbidden, 0),
                new Figure("stances matched", matched, 0),
                new Figure("polarity exact", share(exact), 4),
                new Figure("polarity within 1", share(near), 4),
                new Figure("polarity's sign", share(sign), 4),
                new Figure("hedging", share(hedged), 4),
                new Figure("evidence overlaps", share(overlapping), 4));
    }

    private double share(int count) {
        return (double) count / Math.max(1, matched);
    }

    /** Sets that were wanted beside sets that were found, over all passages. */
    private static final class SetCounts {
        private int right;
        private int wrong;
        private int missing;

        void add(Set<String> wanted, Set<String> found) {
            Set<String> both = new HashSet<>(wanted);
            both.retainAll(found);
            right += both.size();
            wrong += found.size() - both.size();
            missing += wanted.size() - both.size();
        }

        Rates rates() {
            return Rates.ofCounts(right, wrong, missing);
        }
    }
}
