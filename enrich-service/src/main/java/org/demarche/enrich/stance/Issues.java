package org.demarche.enrich.stance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.contract.Span;
import org.demarche.contract.Stance;
import org.demarche.enrich.actor.Mention;
import org.demarche.enrich.text.Document;
import org.demarche.enrich.text.YamlResource;
import org.demarche.enrich.theme.ThemePlace;

/** Ties a stance to the theme that its own sentence shows it to be about. */
final class Issues {

    private static final int INTRODUCTION = 3;
    private static final double INTRODUCED = 2;
    private static final double SHOWN = 2;

    private final Set<String> never;
    private final Set<String> introductions;

    record File(List<String> never, List<String> introductions) {}

    private Issues(File file) {
        never = new HashSet<>(file.never());
        introductions = new HashSet<>(file.introductions());
    }

    static Issues load() {
        return new Issues(YamlResource.read(Issues.class, "issues.yaml", File.class));
    }

    /** @param themes in the order of the text */
    List<Stance> of(Document document, List<Mention> mentions, List<ThemePlace> themes, List<Stance> stances) {
        List<Stance> tied = new ArrayList<>(stances.size());
        int from = 0;
        for (Stance stance : stances) {
            Span evidence = stance.evidence();
            Span sentence = document.sentenceSpan(document.sentenceOf(document.tokenAt(evidence.start())));
            while (from < themes.size() && themes.get(from).span().start() < sentence.start()) {
                from++;
            }
            String issue = issue(document, mentions, themes, from, evidence, Math.max(evidence.end(), sentence.end()));
            tied.add(issue == null ? stance : Observation.about(stance, issue));
        }
        return tied;
    }

    private String issue(
            Document document, List<Mention> mentions, List<ThemePlace> themes, int from, Span evidence, int end) {
        ThemePlace best = null;
        double most = 0;
        for (int i = from; i < themes.size() && themes.get(i).span().start() < end; i++) {
            ThemePlace place = themes.get(i);
            double score = place.weight()
                    + (introduced(document, place) ? INTRODUCED : 0)
                    + (place.span().start() < evidence.end() && place.span().end() > evidence.start() ? SHOWN : 0);
            if (score > most && mayBeIssue(place.theme()) && !names(document, mentions, place)) {
                most = score;
                best = place;
            }
        }
        return best == null ? null : best.theme();
    }

    private boolean mayBeIssue(String theme) {
        int dot = theme.indexOf('.');
        return !never.contains(theme) && (dot < 0 || !never.contains(theme.substring(0, dot)));
    }

    /** "on the dam", "over new sanctions". */
    private boolean introduced(Document document, ThemePlace place) {
        int first = document.tokenAt(place.span().start());
        for (int t = first - 1; t >= Math.max(0, first - INTRODUCTION); t--) {
            if (introductions.contains(document.word(t))) {
                return true;
            }
        }
        return false;
    }

    /** "Ukraine" in "condemned Ukraine" is the party, and not the war there. */
    private static boolean names(Document document, List<Mention> mentions, ThemePlace place) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (document.end(mentions.get(middle).end() - 1) < place.span().end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < mentions.size()
                && document.start(mentions.get(low).first()) <= place.span().start();
    }
}
