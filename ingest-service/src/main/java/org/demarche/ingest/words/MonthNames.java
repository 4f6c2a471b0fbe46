package org.demarche.ingest.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of the months and their short forms in many languages, in lower case, each with the number of its month. */
public final class MonthNames {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private MonthNames(RuleFile file) {
        for (Map.Entry<String, List<String>> month : file.sections().entrySet()) {
            for (String line : month.getValue()) {
                for (String name : line.split("\\s+")) {
                    numbers.put(name, Integer.valueOf(month.getKey()));
                }
            }
        }
    }

    public static MonthNames load() {
        return new MonthNames(RuleFile.load(MonthNames.class, "months.txt"));
    }

    public Map<String, Integer> numbers() {
        return numbers;
    }
}
