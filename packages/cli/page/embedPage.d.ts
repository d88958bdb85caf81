export declare function embedPage(): {
  name: string;
  load(id: string): Promise<{ code: string; moduleType: "js" } | null>;
};
