package org.atalaya.ingest.articles;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.ingest.articles.TextAmounts.Amount;
import org.atalaya.ingest.articles.TextBlocks.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the text of a page: as it declares it, else in its article element, else in its densest block. */
final class ArticleText {
    /** Shorter bodies are teasers. */
    private static final int SHORT = 200;

    /** How much of the declared body the page must show for its paragraphs to be taken instead. */
    private static final double COVERS = 0.8;

    /** How much longer the page must be than a declared body that is only its beginning. */
    private static final double LONGER = 1.5;

    private static final int BEGINNING = 80;

    private ArticleText() {}

    static String of(Document page, LinkedData data, String title) {
        Document bare = Furniture.without(page);
        String shown = shown(bare, title);
        String declared = declared(data);
        if (declared == null || declared.length() < SHORT) {
            return shown;
        }
        if (isTeaser(declared, shown)) {
            return shown;
        }
        // The declared body often lost its paragraphs, which tell where a statement ends.
        boolean hasParagraphs = declared.contains("\n");
        boolean isShown = shown.length() >= declared.length() * COVERS && shown.length() * COVERS <= declared.length();
        return isShown && !hasParagraphs ? shown : declared;
    }

    /** Whether the page shows what begins like the declared body and goes on for much longer. */
    private static boolean isTeaser(String declared, String shown) {
        String beginning = declared.substring(0, Math.min(declared.length(), BEGINNING));
        return shown.length() > declared.length() * LONGER
                && shown.replaceAll("\\s+", " ").contains(beginning.replaceAll("\\s+", " "));
    }

    private static @Nullable String declared(LinkedData data) {
        String body = data.text("articleBody");
        return body == null ? null : HtmlText.of(body).replaceAll("(?<!\n)\n(?!\n)", "\n\n");
    }

    private static String shown(Document page, String title) {
        TextAmounts amounts = TextAmounts.below(page.body());
        return text(
                Stream.of("[itemprop=articleBody]", "article", "main, [role=main]")
                        .map(selector -> longest(page, selector, amounts))
                        .flatMap(Optional::stream)
                        .filter(element -> words(element) >= SHORT)
                        .findFirst()
                        .orElseGet(() -> densest(page, amounts)),
                title);
    }

    private static Optional<Element> longest(Document page, String selector, TextAmounts amounts) {
        return page.select(selector).stream()
                .max(Comparator.comparingInt(element -> amounts.of(element).unlinked()));
    }

    private static int words(Element element) {
        return paragraphs(element).stream()
                .mapToInt(block -> block.text().length())
                .sum();
    }

    /**
     * The element with the most words of its own: each paragraph counts for the element it stands in, and half for the
     * one around that.
     */
    private static Element densest(Document page, TextAmounts amounts) {
        Map<Element, Double> words = new HashMap<>();
        for (Element paragraph : page.body().select("p, td, li, blockquote, div, section, pre")) {
            Element parent = paragraph.parent();
            boolean isBlock = paragraph.normalName().equals("div")
                    || paragraph.normalName().equals("section");
            Amount amount = amounts.of(paragraph);
            double plain = (isBlock ? amount.own() : amount.all()) - 2.0 * amount.linked();
            if (parent == null || plain <= 0) {
                continue;
            }
            Element holder = isBlock ? paragraph : parent;
            words.merge(holder, plain, Double::sum);
            Element around = holder.parent();
            if (around != null) {
                words.merge(around, plain / 2, Double::sum);
            }
        }
        return words.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Objects.requireNonNull(page.body()));
    }

    private static List<Block> paragraphs(Element element) {
        return TextBlocks.below(element).stream()
                .filter(block -> !block.isMostlyLinks() && !Furniture.isNoWordsOfIts(block.text()))
                .toList();
    }

    /** The paragraphs, without the title where it is printed over them. */
    private static String text(Element element, String title) {
        List<Block> blocks = paragraphs(element);
        boolean repeatsTitle = blocks.size() > 1
                && blocks.get(0).text().replaceAll("\\s+", " ").equalsIgnoreCase(title);
        return TextBlocks.join(repeatsTitle ? blocks.subList(1, blocks.size()) : blocks);
    }
}
