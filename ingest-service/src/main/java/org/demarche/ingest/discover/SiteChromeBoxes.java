package org.demarche.ingest.discover;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.ingest.words.RuleFile;
import org.jsoup.nodes.Element;

/** Knows the boxes of a page whose links are the site's and not the page's: menus, footers, bars to share by, and what is hidden. */
final class SiteChromeBoxes {

    private static final Pattern NAME_BREAK = Pattern.compile("[\\s_]+|--+");
    private static final Pattern HIDING = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Set<String> OF_ARTICLES_TOO = Set.of("header", "footer");

    private final Set<String> tags;
    private final Set<String> roles;
    private final Set<String> names;

    SiteChromeBoxes(RuleFile file) {
        this.tags = new HashSet<>(file.section("chrome"));
        this.roles = new HashSet<>(file.section("chrome-role"));
        this.names = new HashSet<>(file.section("chrome-name"));
    }

    boolean holds(Element box, boolean inArticle) {
        String tag = box.normalName();
        if (tags.contains(tag) && !(inArticle && OF_ARTICLES_TOO.contains(tag))) {
            return true;
        }
        return roles.contains(box.attr("role").toLowerCase(Locale.ROOT))
                || isNamed(box.id())
                || isNamed(box.className())
                || isHidden(box);
    }

    /** Links that nobody sees are laid out for those who follow every link. */
    private static boolean isHidden(Element box) {
        return box.hasAttr("hidden") || HIDING.matcher(box.attr("style")).find();
    }

    private boolean isNamed(String name) {
        return !name.isEmpty()
                && NAME_BREAK.splitAsStream(name.toLowerCase(Locale.ROOT)).anyMatch(names::contains);
    }
}
