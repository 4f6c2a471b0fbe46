package org.demarche.benchmarks.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.benchmarks.extractor.JsoupDecoding;

/** The pages of a run, all in memory and decoded, so that nothing but the reading of them is measured. */
public record PageSet(List<Page> pages) {

    public PageSet {
        pages = List.copyOf(pages);
    }

    /** Ours: the samples of the demonstration, and larger ones made of their words. */
    public static PageSet ours() {
        SamplePages samples = SamplePages.load();
        List<Page> pages = new ArrayList<>(samples.pages());
        pages.addAll(new PagePress(samples).pages());
        return new PageSet(pages);
    }

    /** The words of the samples, from which texts of any length can be made. */
    public record Words(List<String> headlines, List<String> paragraphs) {}

    public static Words words() {
        SamplePages samples = SamplePages.load();
        return new Words(samples.headlines(), samples.paragraphs());
    }

    /** At most so many pages of a folder, evenly spaced in the order of their names: the same ones in every run. */
    public static PageSet of(Path folder, int most) throws IOException {
        PageFolder saved = new PageFolder(folder);
        List<String> ids = saved.ids();
        int count = Math.min(most, ids.size());
        List<Page> pages = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String id = ids.get((int) ((long) i * ids.size() / count));
            pages.add(new Page(id, JsoupDecoding.decode(saved.read(id)), ""));
        }
        return new PageSet(pages);
    }

    /** The length of all pages. */
    public long characters() {
        return pages.stream().mapToLong(page -> page.html().length()).sum();
    }
}
