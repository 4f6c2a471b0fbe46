package org.demarche.ingest.extract.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.ingest.extract.box.BoxRules;
import org.demarche.ingest.extract.head.JsonLd;
import org.demarche.ingest.extract.head.PageHead;
import org.demarche.ingest.extract.head.UrlParts;
import org.demarche.ingest.words.RuleFile;

/** Reads the address of the lead image: the first that the page gives which is no sign of the site. */
public final class ImageReader {

    private static final int LONGEST = 2048;
    private final List<String> metas;
    private final Set<String> signs;

    private ImageReader(RuleFile file) {
        metas = file.section("image");
        signs = new HashSet<>(file.section("sign"));
    }

    public static ImageReader load() {
        return new ImageReader(RuleFile.load(ImageReader.class, "images.txt"));
    }

    /** The absolute address, null where there is none. */
    public String read(PageHead head, JsonLd jsonLd, String url) {
        List<String> offers = new ArrayList<>();
        metas.forEach(meta -> offers.addAll(head.allMeta(meta)));
        offers.addAll(jsonLd.addresses("image"));
        offers.addAll(jsonLd.addresses("thumbnailUrl"));
        Set<String> logos = new HashSet<>(jsonLd.logos());
        for (String offer : offers) {
            String image = UrlParts.absolute(offer.replace("&amp;", "&"), url);
            if (image != null && image.length() <= LONGEST && !logos.contains(offer) && !isSign(image)) {
                return image;
            }
        }
        return null;
    }

    private boolean isSign(String image) {
        String path = image.split("[?#]", 2)[0];
        String file = path.substring(path.lastIndexOf('/') + 1);
        for (String word : BoxRules.words(file)) {
            if (signs.contains(word)) {
                return true;
            }
        }
        return file.endsWith(".svg") || file.endsWith(".ico");
    }
}
