package org.demarche.standalone.backfill;

import java.util.List;

/** Entries that are sent together: one page, or some submissions, or some addresses. */
record Shipment(List<Item> items) {

    /** An entry and its place among all that are under way. */
    record Item(Entry entry, Acknowledgements.Ticket ticket) {}
}
