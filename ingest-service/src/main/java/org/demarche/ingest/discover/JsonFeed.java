package org.demarche.ingest.discover;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.demarche.contract.ContractJson;
import org.demarche.ingest.url.UrlNormaliser;

/** Reads JSON Feed 1.0 and 1.1, item by item, so that only one is held in full. */
final class JsonFeed {

    private static final String VERSION = "jsonfeed.org/version/";

    private final UrlNormaliser urls;
    private final ListedDates dates;

    JsonFeed(UrlNormaliser urls, ListedDates dates) {
        this.urls = urls;
        this.dates = dates;
    }

    Listing read(String url, String text) {
        ListedItems items = new ListedItems(urls);
        boolean named = false;
        try (JsonParser json = ContractJson.mapper().createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (field.equals("items") && value == JsonToken.START_ARRAY) {
                    readItems(json, url, items);
                } else {
                    named |= field.equals("version") && json.getText().contains(VERSION);
                    json.skipChildren();
                }
            }
        } catch (IOException e) {
            if (items.isEmpty()) {
                return new Listing.Unreadable("it is no JSON");
            }
        }
        // Some leave out the version; other JSON has no items with addresses.
        return named || !items.isEmpty()
                ? items.articles(PollHints.NONE)
                : new Listing.Unreadable("it is JSON, but no JSON Feed");
    }

    private void readItems(JsonParser json, String url, ListedItems items) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            JsonNode item = json.readValueAsTree();
            items.add(
                    addresses(item, url),
                    dates.read(item.path("date_published").textValue()),
                    dates.read(item.path("date_modified").textValue()));
        }
    }

    /** The identifier is, by the specification, ideally the address; the external one is what the item is about. */
    private static Stream<String> addresses(JsonNode item, String url) {
        String link = item.path("url").textValue();
        return Stream.of(
                link == null ? "" : WebLinks.absolute(url, link),
                item.path("id").asText(""),
                item.path("external_url").asText(""));
    }
}
