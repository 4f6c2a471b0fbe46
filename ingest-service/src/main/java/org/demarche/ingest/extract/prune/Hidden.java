package org.demarche.ingest.extract.prune;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Tells the nodes that a reader of the page does not see. */
final class Hidden {

    private Hidden() {}

    static boolean is(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden") && !element.attr("hidden").equalsIgnoreCase("until-found")) {
            return true;
        }
        if (element.attr("aria-hidden").equals("true")) {
            return true;
        }
        if (isHiddenByClass(element.className())) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    /** A class that hides, without another that shows again from some width of the window on. */
    private static boolean isHiddenByClass(String classes) {
        if (!classes.contains("hidden") && !classes.contains("d-none")) {
            return false;
        }
        boolean hidden = false;
        for (String name : classes.split("\\s+")) {
            hidden |= name.equals("hidden") || name.equals("d-none");
            if (name.indexOf(':') > 0 || name.startsWith("d-") && !name.equals("d-none")) {
                return false;
            }
        }
        return hidden;
    }
}
