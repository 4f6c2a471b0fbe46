package org.demarche.ingest.extract.date;

import java.util.function.Predicate;
import org.demarche.ingest.extract.head.JsonLd;
import org.demarche.ingest.extract.head.PageHead;
import org.demarche.ingest.extract.line.HeadLines;
import org.demarche.ingest.extract.tree.PageTree;

/**
 * A page whose dates are read.
 *
 * @param monthFirst whether it writes the month before the day in numbers
 * @param isValid whether a date, which may be null, can be one of this page
 */
record DatedPage(
        PageHead head,
        JsonLd jsonLd,
        PageTree tree,
        HeadLines lines,
        DateNodes dateNodes,
        UrlDate address,
        boolean monthFirst,
        Predicate<WrittenDate> isValid) {}
