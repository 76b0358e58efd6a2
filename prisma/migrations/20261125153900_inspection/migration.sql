-- CreateTable
CREATE TABLE "inspection_sample" (
    "agency_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "unit_id" UUID,
    "purpose" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "population_size" INTEGER NOT NULL,
    "population_hash" TEXT NOT NULL,
    "drawn_by" UUID NOT NULL,
    "drawn_by_name" TEXT NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inspection_sample_pkey" PRIMARY KEY ("agency_id","id")
);

-- CreateTable
CREATE TABLE "inspection_sample_item" (
    "agency_id" UUID NOT NULL,
    "sample_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "evaluation_id" UUID NOT NULL,

    CONSTRAINT "inspection_sample_item_pkey" PRIMARY KEY ("agency_id","sample_id","ordinal")
);

-- CreateIndex
CREATE INDEX "inspection_sample_agency_id_period_id_idx" ON "inspection_sample"("agency_id", "period_id");

-- CreateIndex
CREATE INDEX "inspection_sample_agency_id_unit_id_idx" ON "inspection_sample"("agency_id", "unit_id");

-- CreateIndex
CREATE INDEX "inspection_sample_agency_id_drawn_by_idx" ON "inspection_sample"("agency_id", "drawn_by");

-- CreateIndex
CREATE INDEX "inspection_sample_item_agency_id_evaluation_id_idx" ON "inspection_sample_item"("agency_id", "evaluation_id");

-- CreateIndex
CREATE UNIQUE INDEX "inspection_sample_item_agency_id_sample_id_evaluation_id_key" ON "inspection_sample_item"("agency_id", "sample_id", "evaluation_id");

-- AddForeignKey
ALTER TABLE "inspection_sample" ADD CONSTRAINT "inspection_sample_agency_id_period_id_fkey" FOREIGN KEY ("agency_id", "period_id") REFERENCES "period"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_sample" ADD CONSTRAINT "inspection_sample_agency_id_unit_id_fkey" FOREIGN KEY ("agency_id", "unit_id") REFERENCES "unit"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_sample" ADD CONSTRAINT "inspection_sample_agency_id_drawn_by_fkey" FOREIGN KEY ("agency_id", "drawn_by") REFERENCES "account"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_sample_item" ADD CONSTRAINT "inspection_sample_item_agency_id_sample_id_fkey" FOREIGN KEY ("agency_id", "sample_id") REFERENCES "inspection_sample"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_sample_item" ADD CONSTRAINT "inspection_sample_item_agency_id_evaluation_id_fkey" FOREIGN KEY ("agency_id", "evaluation_id") REFERENCES "evaluation"("agency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was drawn stays as it was drawn.
SELECT app.guard_table(kept.table_name, 'SELECT, INSERT')
FROM unnest(ARRAY['inspection_sample', 'inspection_sample_item']::regclass[]) AS kept(table_name);

ALTER TABLE inspection_sample
  ADD CONSTRAINT inspection_sample_of_population CHECK (size BETWEEN 1 AND population_size),
  ADD CONSTRAINT inspection_sample_hash CHECK (population_hash ~ '^[0-9a-f]{64}$');
