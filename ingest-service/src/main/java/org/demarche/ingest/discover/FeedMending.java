package org.demarche.ingest.discover;

import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/**
 * Makes a feed's tree say plainly what it means, for a library that takes it by the letter: addresses become absolute, dates
 * ISO 8601 or nothing, and what is empty goes.
 */
final class FeedMending {

    private static final String PERMALINK = "isPermaLink";

    private final FeedRules rules;
    private final ListedDates dates;

    FeedMending(FeedRules rules, ListedDates dates) {
        this.rules = rules;
        this.dates = dates;
    }

    void mend(Document feed, String url) {
        feed.setBaseURI(url);
        Element root = feed.getRootElement();
        if (root.getName().equals("rss")) {
            root.setAttribute("version", "2.0");
            gatherItems(root);
        }
        List<Element> all = StreamSupport.stream(
                        feed.getDescendants(Filters.element()).spliterator(), false)
                .toList();
        for (Element element : all) {
            if (rules.dates().contains(element.getName())) {
                mendDate(element);
            } else {
                mendAddress(element, url);
            }
        }
    }

    /** Some put the items beside the channel, where RSS 1.0 has them. */
    private static void gatherItems(Element root) {
        Element channel = root.getChild("channel");
        if (channel != null) {
            List.copyOf(root.getChildren("item")).forEach(item -> channel.addContent(item.detach()));
        }
    }

    private void mendDate(Element element) {
        Instant instant = dates.read(element.getText());
        if (instant == null) {
            element.detach();
        } else {
            element.setText(instant.toString());
        }
    }

    private static void mendAddress(Element element, String url) {
        switch (element.getName()) {
            case "link" -> {
                Attribute address = element.getAttribute("href");
                if (address != null) {
                    address.setValue(absolute(element, address.getValue(), url));
                } else {
                    mendText(element, url);
                }
            }
            case "origLink" -> mendText(element, url);
            case "guid" -> {
                if (!"false".equalsIgnoreCase(element.getAttributeValue(PERMALINK, "true"))) {
                    mendText(element, url);
                }
            }
            default -> {}
        }
    }

    private static void mendText(Element element, String url) {
        String address = absolute(element, element.getText(), url);
        if (address.isEmpty()) {
            element.detach();
        } else {
            element.setText(address);
        }
    }

    private static String absolute(Element element, String address, String url) {
        return WebLinks.absolute(base(element, url), address);
    }

    private static String base(Element element, String url) {
        try {
            return String.valueOf(element.getXMLBaseURI());
        } catch (URISyntaxException e) {
            return url;
        }
    }
}
