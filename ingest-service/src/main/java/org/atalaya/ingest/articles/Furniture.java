package org.atalaya.ingest.articles;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What stands on a page beside its own words: menus, sharing, teasers of other stories, notices about cookies. */
final class Furniture {
    private static final String TAGS = "header, footer, aside, nav, form, [role=navigation], [role=banner],"
            + " [role=complementary], [role=contentinfo], [role=dialog], [role=search]";

    /** Words of class names and ids, as content systems and their themes use them. */
    private static final Pattern NAMES = Pattern.compile("(?:^|[^a-z])(?:nav(?:bar|igation)?|menu|sidebar|footer"
            + "|breadcrumbs?|cookies?|consent|gdpr|share|sharing|social|related\\w*|relacionad[ao]s?|recommended|recirc"
            + "|more-?(?:news|stories|from)|trending|popular|mas-?leid[ao]s?|newsletter|subscri(?:be|ption)|suscri\\w*"
            + "|promo|advert\\w*|ads?|sponsor\\w*|comments?|comentarios|tags?|etiquetas|pagination|skip-?links?"
            + "|screen-reader-text|sr-only|visually-hidden|popup|modal|paywall|donate|donation|author-?bio|byline-?bio"
            + "|caption|credit|toolbar|print)(?:$|[^a-z])");

    /** Whole paragraphs: within a sentence the same words may matter. */
    private static final Pattern SKIP = Pattern.compile(
            "(?:skip|jump) (?:navigation|to .{2,30})|(?:saltar|ir|pasar) al contenido.{0,20}|share this.{0,30}"
                    + "|compartir(?: en .{2,20})?|advertisement|publicidad|read more.?|leer más.?|print|imprimir"
                    + "|leave a (?:reply|comment)|deja(?:r)? (?:un comentario|una respuesta)"
                    + "|(?:subscribe|sign up) (?:to|for) .{0,60}|(?:suscríb[ea](?:te|se)|suscribirse) (?:a|al) .{0,60}"
                    + "|follow us.{0,40}|síg(?:ue|a)nos.{0,40}|related (?:stories|articles|posts|news)"
                    + "|(?:noticias|notas|artículos) relacionad[ao]s|(?:lea|lee|vea|mira) también ?:.{0,200}"
                    + "|(?:see|read) also ?:.{0,200}|te puede interesar ?:?.{0,200}"
                    + "|.{0,150}(?:uses?|usamos|utiliza(?:mos)?|usa) (?:\\w+ ){0,2}cookies.{0,250}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Furniture() {}

    /** Removes it from a copy of the document, unless it holds most of the page's words. */
    static Document without(Document page) {
        Document bare = page.clone();
        TextAmounts amounts = TextAmounts.below(bare.body());
        bare.body().select(TAGS).forEach(element -> removeUnlessMain(element, amounts));
        Stream.concat(bare.body().select("[class]").stream(), bare.body().select("[id]").stream())
                .filter(element -> isNamedSo(element.className()) || isNamedSo(element.id()))
                .filter(element -> !element.normalName().equals("body")
                        && !element.normalName().equals("article"))
                .toList()
                .forEach(element -> removeUnlessMain(element, amounts));
        return bare;
    }

    static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    /** Whether a paragraph only helps to use the page. */
    static boolean isNoWordsOfIts(String paragraph) {
        return SKIP.matcher(paragraph.strip()).matches();
    }

    private static boolean isNamedSo(String names) {
        return NAMES.matcher(names.toLowerCase(Locale.ROOT)).find();
    }

    private static void removeUnlessMain(Element element, TextAmounts amounts) {
        Element body =
                element.ownerDocument() == null ? null : element.ownerDocument().body();
        boolean isMain = body != null
                && amounts.of(element).all() * 2 >= amounts.of(body).all();
        if (element.parent() != null && !isMain) {
            element.remove();
        }
    }
}
