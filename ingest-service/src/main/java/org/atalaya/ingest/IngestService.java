package org.atalaya.ingest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class IngestService {
    public static void main(String[] args) {
        SpringApplication.run(IngestService.class, args);
    }
}
