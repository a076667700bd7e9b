package org.atalaya.ingest.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
    private static final URI ADDRESS = URI.create("https://news.example/2025/03/puno");
    private static final String FIRST =
            "Una mujer y dos jóvenes murieron el lunes cuando la policía disparó contra una marcha, dijo la defensoría.";
    private static final String SECOND =
            "Otras once personas fueron llevadas al hospital con heridas de bala; cuatro de ellas son menores de edad.";
    private static final String BODY = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
    private static final String TEXT = FIRST + "\n\n" + SECOND;

    private final ArticleReader reader = new ArticleReader();

    @Test
    void the_article_element_is_the_text_and_what_stands_around_it_is_not() {
        Article article = read("""
                <html lang="es"><head><title>Puno | Noticias</title><meta property="og:title" content="Tres muertos en Puno">
                <meta property="article:published_time" content="2025-03-17T09:30:00-05:00">
                <meta property="og:site_name" content="Noticias"><link rel="canonical" href="/2025/03/puno?fbclid=1"></head>
                <body><nav><a href="/">Inicio</a> <a href="/p">Política</a></nav>
                <div class="cookie-banner">Usamos cookies para mejorar su experiencia.</div>
                <article><h1>Tres muertos en Puno</h1><div class="share-buttons">Compartir en Facebook</div>
                <figure><img src="a.jpg"><figcaption>Un policía, en una foto de archivo.</figcaption></figure>
                %s<div class="related-stories"><h3>Más</h3><p>Mueren veinte en otro lugar.</p></div></article>
                <footer>Derechos reservados</footer></body></html>""".formatted(BODY));

        assertThat(article.title()).isEqualTo("Tres muertos en Puno");
        assertThat(article.text()).isEqualTo(TEXT);
        assertThat(article.published()).isEqualTo("2025-03-17T14:30:00Z");
        assertThat(article.language()).isEqualTo("es");
        assertThat(article.publisher()).isEqualTo("Noticias");
        assertThat(article.canonicalUrl()).isEqualTo("https://news.example/2025/03/puno");
    }

    @Test
    void json_ld_goes_before_the_rest() {
        Article article = read("""
                <html><head><script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"],
                "headline": "Tres muertos", "datePublished": "2025-03-17", "inLanguage": "es", "articleBody": "%s",
                "publisher": {"name": "Agencia"}}]}</script></head><body><div><p>Suscríbase para leer.</p></div></body></html>
                """.formatted(TEXT.replace("\n", "\\n")));

        assertThat(article.title()).isEqualTo("Tres muertos");
        assertThat(article.text()).isEqualTo(TEXT);
        assertThat(article.published()).isEqualTo("2025-03-17T00:00:00Z");
        assertThat(article.publisher()).isEqualTo("Agencia");
    }

    @Test
    void the_page_gives_the_paragraphs_that_json_ld_lost() {
        Article article = read("""
                <html><head><script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "%s"}</script></head>
                <body><article>%s</article></body></html>""".formatted(TEXT.replace("\n\n", " "), BODY));

        assertThat(article.text()).isEqualTo(TEXT);
    }

    @Test
    void without_either_the_densest_block_is_the_text() {
        Article article = read("""
                <html><body><div id="top"><a href="/1">Uno de los títulos del día</a> <a href="/2">Otro de los títulos</a></div>
                <table><tr><td class="left"><ul><li><a href="/3">Una sección</a></li></ul></td><td>%s</td></tr></table>
                <div>© 2025</div></body></html>""".formatted(BODY));

        assertThat(article.text()).isEqualTo(TEXT);
    }

    @Test
    void two_breaks_are_a_paragraph_and_one_is_a_line() {
        assertThat(HtmlText.of("Uno<br>dos<br/><br>tres &amp; m&aacute;s<script>x()</script>"))
                .isEqualTo("Uno\ndos\n\ntres & más");
    }

    @Test
    void plain_text_stays_as_it_is() {
        assertThat(HtmlText.of("5 < 6 &amp; 7\n\nok")).isEqualTo("5 < 6 & 7\n\nok");
    }

    @Test
    void markup_that_was_escaped_twice_is_markup() {
        assertThat(HtmlText.of("&lt;p&gt;Uno&lt;/p&gt;&lt;p&gt;dos&lt;/p&gt;")).isEqualTo("Uno\n\ndos");
    }

    @Test
    void the_page_tells_its_own_encoding_where_the_header_does_not() {
        byte[] page = ("<html><head><meta charset=\"windows-1252\"></head><body><article>" + BODY
                        + "</article></body></html>")
                .getBytes(Charset.forName("windows-1252"));

        assertThat(reader.read(page, null, ADDRESS).text()).isEqualTo(TEXT);
        assertThat(reader.read(page, "no-such-charset", ADDRESS).text()).isEqualTo(TEXT);
    }

    @Test
    void a_page_that_declares_nothing_or_the_wrong_encoding_is_read_as_what_it_is() {
        String page = "<html><body><article>" + BODY + "</article></body></html>";

        assertThat(reader.read(page.getBytes(StandardCharsets.ISO_8859_1), null, ADDRESS)
                        .text())
                .isEqualTo(TEXT);
        assertThat(reader.read(page.getBytes(StandardCharsets.ISO_8859_1), "utf-8", ADDRESS)
                        .text())
                .isEqualTo(TEXT);
        assertThat(reader.read(page.getBytes(StandardCharsets.UTF_8), "iso-8859-1", ADDRESS)
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void a_declared_body_that_is_only_the_beginning_gives_way_to_the_page() {
        Article article =
                read("""
                <html><head><script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "%s"}</script></head>
                <body><article>%s<p>%s</p></article></body></html>""".formatted(TEXT.replace("\n\n", " "), BODY, "Nadie fue detenido, dijo el fiscal. ".repeat(10)));

        assertThat(article.text()).startsWith(TEXT).endsWith("dijo el fiscal.");
    }

    @Test
    void a_sentence_that_links_its_source_stays_and_a_link_to_another_story_goes() {
        String sentence = "<p><a href='/x'>La oficina de derechos humanos de las Naciones Unidas</a> contó once.</p>";
        String teaser = "<p>Lea también: <a href='/y'>Mueren veinte en otro lugar del país</a></p>";

        assertThat(read("<article>" + BODY + sentence + teaser + "</article>").text())
                .isEqualTo(TEXT + "\n\nLa oficina de derechos humanos de las Naciones Unidas contó once.");
    }

    @Test
    void notices_calls_and_lists_of_other_stories_are_no_text() {
        assertThat(read("<main><p>Este sitio usa cookies para mejorar su experiencia.</p>" + BODY
                                + "<p>Síguenos en Facebook</p><p>Suscríbete a nuestro boletín</p>"
                                + "<div class='jp-relatedposts'><p>Mueren veinte en otro lugar del país.</p></div></main>")
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void empty_lines_of_preformatted_text_part_paragraphs() {
        assertThat(HtmlText.of("<pre>Uno y\ndos.\n\nTres.</pre>")).isEqualTo("Uno y dos.\n\nTres.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div class='nav'>", "<ul><li>x", "<article>", "<td>", "<span>"})
    @Timeout(30)
    void a_page_without_bottom_is_read_all_the_same(String element) {
        assertThat(read("<html><body>" + element.repeat(20_000) + BODY).text()).contains(FIRST);
    }

    @Test
    void an_empty_or_broken_page_has_no_text() {
        assertThat(read("").text()).isEmpty();
        assertThat(read("<html><body><script>app()</script></body>").text()).isEmpty();
        assertThat(read("<script type='application/ld+json'>{broken</script><p>x</p>")
                        .text())
                .isEqualTo("x");
    }

    private Article read(String html) {
        return reader.read(html.getBytes(StandardCharsets.UTF_8), "utf-8", ADDRESS);
    }
}
