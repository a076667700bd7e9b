package org.atalaya.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, on the page of a service. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--accept-lang=en-GB",
            "--window-size=1280,900");

    private final String root;
    private final ChromeDriver driver;

    Browser(String root) {
        this.root = root;
        ChromeOptions options = new ChromeOptions();
        options.addArguments(ARGUMENTS);
        options.setBinary(System.getProperty("atalaya.chromium", "/usr/bin/chromium"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(System.getProperty("atalaya.chromedriver", "/usr/bin/chromedriver"))
                        .toFile())
                .build();
        driver = new ChromeDriver(service, options);
    }

    void open(String pathAndQuery) {
        driver.get(root + pathAndQuery);
    }

    void back() {
        driver.navigate().back();
    }

    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 844, "deviceScaleFactor", 1, "mobile", false));
    }

    /** From now on each answer comes so many milliseconds later. */
    void delay(int milliseconds) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", milliseconds, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    void downloadsTo(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    void darkness(boolean isDark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
    }

    /** The path and query that the address shows. */
    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl()).substring(root.length());
    }

    /** The words that a person reads, once they are there. */
    void reads(String words) {
        Waiting.until("the page says: " + words, PATIENCE, () -> text().contains(words));
    }

    String text() {
        return String.valueOf(driver.executeScript("return document.body.innerText"));
    }

    List<String> texts(String selector) {
        return strings(driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(each => each.innerText)", selector));
    }

    /** Clicks the first element that a selector finds and whose words hold those given, once it is there. */
    void click(String selector, String words) {
        Waiting.until(
                selector + " with " + words,
                PATIENCE,
                () -> driver.findElements(By.cssSelector(selector)).stream()
                        .filter(element ->
                                element.isDisplayed() && element.getText().contains(words))
                        .findFirst()
                        .map(element -> {
                            element.click();
                            return true;
                        })
                        .orElse(false));
    }

    /** Writes into a field in the place of what stands there. */
    void write(String selector, String words) {
        Waiting.until(
                selector, () -> !driver.findElements(By.cssSelector(selector)).isEmpty());
        WebElement field = driver.findElement(By.cssSelector(selector));
        field.clear();
        field.sendKeys(words);
    }

    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    String script(String script, Object... arguments) {
        return String.valueOf(driver.executeScript(script, arguments));
    }

    /** What the browser complained of, as with a script that the policy stopped. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What axe-core finds by the rules of WCAG 2.2 AA: rule, impact and element. */
    List<String> barriers() {
        driver.executeScript(axe());
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
                    .then(result => done(result.violations.flatMap(violation => violation.nodes.map(node =>
                        [violation.id, violation.impact, node.html.slice(0, 200)].join(' ')))));""");
        return strings(found);
    }

    /** Whether one must scroll sideways. */
    boolean isWiderThanTheScreen() {
        return Boolean.TRUE.equals(
                driver.executeScript("return document.documentElement.scrollWidth > window.innerWidth"));
    }

    private static List<String> strings(@Nullable Object answer) {
        List<?> items = (List<?>) Objects.requireNonNull(answer);
        return items.stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
