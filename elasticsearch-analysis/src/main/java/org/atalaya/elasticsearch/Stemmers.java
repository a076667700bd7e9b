package org.atalaya.elasticsearch;

import static java.util.Map.entry;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/** Lucene's stemmers under the language names of Elasticsearch's {@code stemmer} filter. */
final class Stemmers {
    private static final Map<String, Function<TokenStream, TokenStream>> BY_LANGUAGE = Map.ofEntries(
            entry("porter", PorterStemFilter::new),
            entry("english", PorterStemFilter::new),
            entry("light_english", KStemFilter::new),
            entry("possessive_english", EnglishPossessiveFilter::new),
            entry("spanish", tokens -> new SnowballFilter(tokens, new SpanishStemmer())),
            entry("light_spanish", SpanishLightStemFilter::new),
            entry("portuguese", tokens -> new SnowballFilter(tokens, new PortugueseStemmer())),
            entry("light_portuguese", PortugueseLightStemFilter::new),
            entry("french", tokens -> new SnowballFilter(tokens, new FrenchStemmer())),
            entry("light_french", FrenchLightStemFilter::new));

    private Stemmers() {}

    static Function<TokenStream, TokenStream> of(String language) {
        Function<TokenStream, TokenStream> stemmer = BY_LANGUAGE.get(language);
        if (stemmer == null) {
            throw new IllegalArgumentException(
                    "no stemmer for [" + language + "], known are " + new TreeSet<>(BY_LANGUAGE.keySet()));
        }
        return stemmer;
    }
}
