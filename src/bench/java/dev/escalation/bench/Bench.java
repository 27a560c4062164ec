package dev.escalation.bench;

/** Benchmarks by name: {@code mvn -q -Pbench test-compile exec:exec -Dbench=pipeline}. */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        String name = args.length == 0 ? "" : args[0];
        switch (name) {
            case "additivity" -> new AdditivityBench().run();
            case "embeddings" -> new EmbeddingBench().run();
            case "pipeline" -> new PipelineBench().run();
            case "keys" -> new KeysBench().run();
            case "masking" -> new MaskingBench().run();
            case "predict" -> new PredictBench().run();
            case "servicenow" -> new ServiceNowBench().run();
            case "shap" -> new ShapBench().run();
            case "similar" -> new SimilarBench().run();
            case "simulation" -> new SimulationBench().run();
            case "start" -> new StartBench().run();
            case "store" -> new StoreBench().run();
            case "tone" -> new ToneBench().run();
            case "training" -> new TrainingBench().run();
            case "whatif" -> new WhatIfBench().run();
            case "window" -> new WindowBench().run();
            default -> {
                System.err.println(
                        "There is no benchmark '" + name
                                + "'. Choose: additivity, embeddings, keys, masking, pipeline, predict, servicenow, shap, similar, simulation, start, store, tone, training, whatif, window");
                System.exit(2);
            }
        }
    }
}
